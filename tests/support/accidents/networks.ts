import type { Accident } from './accident.ts';

const ping = `PING two (172.18.0.3): 56 data bytes
64 bytes from 172.18.0.3: seq=0 ttl=64 time=0.294 ms

--- two ping statistics ---
1 packets transmitted, 1 packets received, 0% packet loss
round-trip min/avg/max = 0.294/0.294/0.294 ms`;

const refused =
  'curl: (7) Failed to connect to 192.168.65.13 port 8081 after 2 ms: Could not connect to server';

const log = `web-1  | [::ffff:127.0.0.1]:41918: response:200
web-1  | [::ffff:172.18.0.1]:59034: response:200`;

const klog =
  'E1122 18:16:11.344012     316 memcache.go:265] "Unhandled Error" err="dial tcp 127.0.0.1:8080: connect: connection refused"';

const names = `Server:         127.0.0.11
Non-authoritative answer:
Name:   tasks.pair
Address: 10.0.1.4
Name:   tasks.pair
Address: 10.0.1.3`;

const answer = 'Server:         127.0.0.11\nNon-authoritative answer:';

const up = '<BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 master docker0 state forwarding priority 32 cost 2';

const lookup = 'Get "https://registry.example/v2/": dial tcp: lookup registry.example on 127.0.0.1:53:';

export const networks: readonly Accident[] = [
  {
    what: 'how long an answer to ping took',
    before: ping,
    same: ping.replaceAll('0.294', '1.2'),
    other: [
      ['0% packet loss', '100% packet loss'],
      ['1 packets received', '0 packets received'],
      ['seq=0', 'seq=1'],
      [/64 bytes.*\n/, ''],
      ['ttl=64', 'ttl=63'],
    ],
  },
  {
    what: 'how long curl waited for a refusal',
    before: refused,
    same: refused.replace('2 ms', '31 ms'),
    other: [
      ['8081', '8080'],
      ['192.168.65.13', '192.168.65.12'],
      ['Could not connect to server', 'Timeout was reached'],
    ],
  },
  {
    what: 'which overlay addresses the tasks of a service got, and in which order they are given',
    before: names,
    same: names.replace('0.1.4', '0.2.6').replace('0.1.3', '0.2.7'),
    other: [
      ['10.0.1.4', '172.18.0.4'],
      [/\nName:.*\nAddress: 10.0.1.3/, ''],
      ['127.0.0.11', '127.0.0.1'],
    ],
  },
  {
    what: 'which of the two streams of a failing ping came first',
    before: 'PING 127.0.0.1 (127.0.0.1): 56 data bytes\nping: permission denied (are you root?)',
    same: 'ping: permission denied (are you root?)\nPING 127.0.0.1 (127.0.0.1): 56 data bytes',
    other: [['permission denied', 'bad address']],
  },
  {
    what: "a client's port, and how often a health check asked,",
    before: log,
    same: `${log.replace('41918', '52432').replace('59034', '6018')}\nweb-1  | [::ffff:127.0.0.1]:41920: response:200`,
    other: [
      ['172.18.0.1]', '172.18.0.9]'],
      ['127.0.0.1]:41918: response:200', '127.0.0.1]:41918: response:500'],
      [/web.*127.*\n/, ''],
      ['response:200', 'response:404'],
    ],
  },
  {
    what: 'time and process of a log line of kubectl',
    before: klog,
    same: klog.replace('E1122 18:16:11.344012     316', 'E1203 09:00:00.000001 1320'),
    other: [
      ['E1122', 'W1122'],
      ['memcache.go:265', 'memcache.go:266'],
      ['127.0.0.1:8080', '127.0.0.1:6443'],
      ['refused', 'reset'],
    ],
  },
  {
    what: 'what a web server says of a page that was built anew',
    before: `HTTP/1.1 200 OK\nContent-Length: 29611\nContent-Security-Policy: style-src 'self' 'sha256-${'a'.repeat(43)}=' 'sha256-${'b'.repeat(43)}='; img-src 'self'\nEtag: "tp2"\n200 17071 bytes`,
    same: `HTTP/1.1 200 OK\nContent-Length: 29094\nContent-Security-Policy: style-src 'self' 'sha256-${'c'.repeat(43)}='; img-src 'self'\nEtag: "tp3"\n200 17549 bytes`,
    other: [
      ['200 OK', '404 Not Found'],
      ["img-src 'self'", 'img-src *'],
      ["style-src 'self'", "style-src 'self' 'unsafe-inline'"],
      ['Content-Length', 'Transfer-Encoding'],
      ['200 17071', '404 17071'],
    ],
  },
  {
    what: 'the order of the addresses that a name has in a network of Docker',
    before: `${answer}\nName:   web\nAddress: 172.18.0.2\nName:   web\nAddress: 172.18.0.3`,
    same: `${answer}\nName:   web\nAddress: 172.18.0.3\nName:   web\nAddress: 172.18.0.2`,
    other: [
      ['172.18.0.3', '172.18.0.4'],
      ['Name:   web\nAddress: 172.18.0.3', ''],
    ],
  },
  {
    what: 'the hardware address of an interface',
    before: 'link/ether 02:42:ac:11:00:02 brd ff:ff:ff:ff:ff:ff',
    same: 'link/ether 5e:1b:90:c4:7d:03 brd ff:ff:ff:ff:ff:ff',
    other: [
      ['link/ether', 'link/loopback'],
      [' brd ff:ff:ff:ff:ff:ff', ''],
    ],
  },
  {
    what: 'the name of the end of a pair of interfaces',
    before: `10: vethcac235f@if9: ${up}`,
    same: `10: veth82c394a@if11: ${up}`,
    other: [
      ['docker0', 'br-lab'],
      ['LOWER_UP', 'LOWER_DOWN'],
      ['veth', 'eth'],
    ],
  },
  {
    what: 'the port from which a name server of this machine was asked',
    before: `${lookup} read udp 127.0.0.1:60088->127.0.0.1:53: i/o timeout`,
    same: `${lookup} read udp 127.0.0.1:37684->127.0.0.1:53: i/o timeout`,
    other: [
      ['127.0.0.1:60088', '192.168.65.11:60088'],
      ['->127.0.0.1:53', '->127.0.0.1:80'],
      ['i/o timeout', 'connection refused'],
    ],
  },
];
