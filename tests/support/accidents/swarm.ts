import type { Accident } from './accident.ts';

export const tasks = `ID             NAME        IMAGE            NODE       DESIRED STATE   CURRENT STATE             ERROR     PORTS
ra6nc9nj1o3i   web.1       busybox:1.35     manager1   Running         Running 5 seconds ago
wbcaorkvy0xp    \\_ web.1   busybox:latest   manager1   Shutdown        Shutdown 5 seconds ago
2rav5uj4si81   web.2       busybox:1.35     worker1    Running         Running 28 seconds ago
9lg0hn87mdpf   web.3       busybox:1.35     worker1    Running         Running 16 seconds ago`;

const tasksElsewhere = `ID             NAME        IMAGE            NODE       DESIRED STATE   CURRENT STATE             ERROR     PORTS
aa6nc9nj1o3i   web.4       busybox:1.35     worker2    Running         Running 7 seconds ago
bbcaorkvy0xp    \\_ web.4   busybox:latest   worker1    Shutdown        Shutdown 8 seconds ago
cbcaorkvy0xp    \\_ web.4   busybox:latest   worker3    Shutdown        Shutdown 9 seconds ago
dav5uj4si81x   web.5       busybox:1.35     worker3    Running         Running 21 seconds ago
ehn87mdpflg0   web.9       busybox:1.35     worker2    Running         Running 16 seconds ago`;

const managers = `ID                            HOSTNAME   STATUS    AVAILABILITY   MANAGER STATUS   ENGINE VERSION
m8vvm3m1n0cl0a5gl6y0ez0rq     manager1   Down      Active         Unreachable      26.1.5
rrq2o4b5o7a5gl6y0ez0rqm8v *   manager2   Ready     Active         Leader           26.1.5
x8vvm3m1n0cl0a5gl6y0ez0ab     manager3   Ready     Active         Reachable        26.1.5
w8vvm3m1n0cl0a5gl6y0ez0cd     worker1    Ready     Active                          26.1.5`;

const scaled = `web scaled to 3
overall progress: 3 out of 3 tasks
1/3: running
2/3: running
3/3: running
verify: Service web converged`;

const join = 'To add a worker to this swarm, run the following command:\n\n    docker swarm join --token';

const unlock =
  'To unlock a swarm manager after it restarts, run the `docker swarm unlock`\ncommand and provide the following key:\n\n';

export const swarm: readonly Accident[] = [
  {
    what: 'which task runs on which node, and how often it was replaced',
    before: tasks,
    same: tasksElsewhere,
    other: [
      ['worker1    Running         Running 16', 'worker9    Running         Running 16'],
      ['Running         Running 16 seconds', 'Running         Preparing 16 seconds'],
      ['busybox:1.35     manager1', 'busybox:latest   manager1'],
      [/\n.*web\.3.*/, ''],
      ['Shutdown        Shutdown', 'Shutdown        Failed'],
      [/\n.*\\_.*/, ''],
      ['web.2', 'db.2 '],
    ],
  },
  {
    what: 'the order in which a stack is created',
    before: 'Creating network s_front\nCreating service s_vote\nCreating service s_db',
    same: 'Creating network s_front\nCreating service s_db\nCreating service s_vote',
    other: [
      ['s_db', 's_redis'],
      [/\nCreating service s_vote/, ''],
    ],
  },
  {
    what: 'the number of the task in the name of its container',
    before: 'busybox:latest   "httpd -f"   Up 2 minutes             web.3.mdgcyt4v73yas83sulcjcjo7q',
    same: 'busybox:latest   "httpd -f"   Up 3 minutes             web.1.2rav5uj4si819lg0hn87mdpfl',
    other: [
      ['web.3', 'api.3'],
      ['Up 2 minutes', 'Exited (137) 2 minutes ago'],
    ],
  },
  {
    what: 'which of the managers leads',
    before: managers,
    same: managers
      .replace('Leader   ', 'Reachable')
      .replace(
        'manager3   Ready     Active         Reachable',
        'manager3   Ready     Active         Leader   ',
      ),
    other: [
      ['Leader   ', 'Reachable'],
      ['Unreachable', 'Reachable  '],
      ['Reachable   ', 'Unreachable '],
      ['worker1    Ready     Active         ', 'worker1    Ready     Active         Reachable'],
      ['Down', 'Ready'],
      ['manager3', 'worker9'],
      ['Active         Leader', 'Drain          Leader'],
    ],
  },
  {
    what: 'which services of a stack share a node',
    before: tasks.replace('web.1       busybox:1.35     manager1', 'db.1        busybox:1.35     manager1'),
    same: tasks
      .replace('web.1       busybox:1.35     manager1', 'db.1        busybox:1.35     worker1 ')
      .replace('worker1    Running         Running 28', 'manager1   Running         Running 28')
      .replace('worker1    Running         Running 16', 'manager1   Running         Running 16'),
    other: [
      ['manager1   Running', 'worker1    Running'],
      ['worker1    Running', 'manager1   Running'],
    ],
  },
  {
    what: 'the bars of a service that converged',
    before: scaled,
    same: scaled.replace('3/3: running', '3/3:'),
    other: [
      ['3 out of 3', '2 out of 3'],
      ['verify: Service web converged', 'verify: Waiting 5 seconds'],
      ['scaled to 3', 'scaled to 4'],
    ],
  },
  {
    what: 'the token of a swarm',
    before: `${join} SWMTKN-1-5wkxjzyslpcjc9ww2lgquw8a3kqa62yosewfx1yy1gda2o3njb-5efor66wvjjapq1td21rlq0bj 192.168.65.11:2377`,
    same: `${join} SWMTKN-1-3i52k3g2wu8xuk05c0hzcek6d8xcvr230ohwwfspz22sk9hu8v-8bf5sit2bnvbkayr5h1wbl7yq 192.168.65.11:2377`,
    other: [
      ['a worker', 'a manager'],
      ['192.168.65.11', '192.168.65.12'],
      [/--token \S+ /, ''],
    ],
  },
  {
    what: 'the key that unlocks a manager',
    before: `${unlock}    SWMKEY-1-MjvH5qXH1bNpXtGBnXYJ1sV9PwvdYyX2zzdPfxyUnKU`,
    same: `${unlock}    SWMKEY-1-7c37Cc8654o6p38HnroywCi19pllOnGtbdZEgtKxZu8`,
    other: [
      ['docker swarm unlock', 'docker swarm join'],
      [/ +SWMKEY.*/, ''],
    ],
  },
];
