import { stem, words } from '../language/words.ts';

/**
 * Words that readers use for one another; the index carries them to the browser. In a line, every word or phrase leads to all others of the line;
 * a line with `<-` leads only from the right to the left, where the words on the right say more than one thing.
 */
const LINES = `
remove, delete, erase, purge, rid, uninstall, destroy, discard, dispose, trash, eliminate
remove, prune <- clean, cleanup, housekeeping, tidy, wipe, drop, burn, clear, nuke, free, reclaim, reset, scrap, kick
rm, remove
unused <- stuff, junk, everything, dangling, old, leftover, garbage, fresh, scratch, stale, orphan, unneeded, useless
list, show, display, view, print, ls, enumerate
show, list <- dump, check, find, see, watch, explore, discover, examine, verify, lookup
browse, explore, look
dockerignore <- exclude, exclusion, ignore, omit, skip, hide
container <- containerization, containerisation, containerize, containerise, dockerize, dockerise
shell, bash, sh, terminal, console, prompt
shell, exec <- ssh, tty, enter, inside, connect, attach, login
exec, execute
run <- running, working
stop <- stopped, close
stopped, exited
pause <- paused
run, start, launch, spin
hold <- contain, inside, include, consist
die, crash, fail
start, run <- boot, begin, install, up, initiate
stop, halt, end, terminate, shut
stop, kill <- quit, abort, interrupt, cancel
restart, reboot, bounce, relaunch, reload
pause, freeze, suspend, hold
unpause, resume, thaw, continue, unfreeze
pull, download, fetch, grab, retrieve, obtain
pull <- install, get, upgrade
connect <- plug, hook, link, join, add, talk, reach, communicate, communication
network <- communicate, communication, talk
stop, remove <- kill
push, upload, publish
push, upload, copy <- put, send, ship
copy, cp, transfer
copy <- extract, move, duplicate, clone
tag <- duplicate
build, rebuild, compile
image, picture, img
create, new, make
create <- add, define
create, start, run, init, install <- setup
rename, mv
inspect, detail, describe, info, metadata, properties
logs, log, output, stdout, stderr
logs <- print, console
network, networking, net
port, publish, expose
port, publish <- mapping
publish <- forward, forwarding, open, map
port <- 8080, localhost
publish <- outside, reachable
database <- postgres, postgresql, mysql, mariadb, mongodb, db
compose <- multi container
follow <- live, stream, real time, tail, continuously
volume, storage, persist, persistent, mount
volume <- data, keep
mount, bind
folder, directory, dir, path
env, environment, variable
memory, ram, mem
usage, consumption, utilization, utilisation
usage, memory <- statistic, metric, performance, monitor, task manager, htop
minute, min
pid, process id
tar, tarball, archive
save <- zip
account <- acct
filesystem, file system
health <- healthy, alive, heartbeat
secret <- password, credential
cronjob <- cron, schedule, nightly, periodic, crontab
root <- admin, administrator, superuser
browser <- url, web
app, application
balance <- split
rollback <- return
previous <- old, earlier
user <- people, team, person
leave <- exit
stuck <- hang, hung
tls, ssl, https, certificate, cert
ip, address
snapshot, backup
config, configuration, setting
cpu, processor
limit, restrict, constrain, cap, throttle
limit <- limitation, quota, maximum, max, assign, allocate
disk, space, size
size, large, big, small, bloated
large <- enormous, huge, giant, massive, heavy
small, smaller <- reduce, shrink, minimise, minimize, slim, smaller, optimise, optimize, decrease
overlay filesystem, overlayfs, overlay2
overlay <- overlayfs, overlay2, union
drain <- evacuate, decommission
maintenance <- repair, offline
difference, vs, versus, compare, comparison, differ
virtual machine, vm, vms
kubernetes, k8s, kube
pod, po
deployment, deploy
service, svc
namespace, ns
replicaset, rs
configmap, cm
serviceaccount, sa
statefulset, sts
ingress, ing
node, machine, server, host
node <- minion, member
computer, laptop, pc, desktop, workstation
control plane, master
registry, hub, repository, repo
login, signin, authenticate, credential, authentication, unauthorized
dockerfile, recipe
cgroup, control group
scale, replica, replicas, instance
scale <- autoscale, autoscaling, scalability, grow
rollback, undo, revert, roll back, downgrade
update, upgrade, change
update <- set, edit, modify, bump, patch
edit <- change, modify
change <- modify, alter, rotate, rotation
restart policy, automatically, always, boot
automatically <- automatic, auto
background, detached, detach, daemon
daemon, dockerd, engine
interactive, it, tty
boot, startup, start
fast, quick, speed, faster, slow
isolation, isolate, security, secure, sandbox
isolation <- separate, separation, jail
share <- common
public <- everybody, everyone, anyone, anybody, readable
troubleshoot, debug, fix, solve, diagnose
error, fail, failure, failed, problem, wrong
error, valid <- mistake, typo, syntax
crash, exit, die, dead, dying
immediately <- instantly, directly, once
another <- different, other, second
manager, leader
manifest <- yaml, yml
cluster, swarm
orchestrator <- orchestration, orchestrate
permission, sudo, root
permission, rights, access
tag, version, label
vm, hypervisor <- virtualization, virtualisation, virtualize, virtualise
statefulset <- stateful
deployment <- stateless
breakout, escape
hypervisor, vmm
layer, cache
power failure, outage, node failure
reschedule, self healing, heal
`;

const stems = (phrases = ''): string =>
  phrases
    .split(', ')
    .map((phrase) => words(phrase).map(stem).join(' '))
    .join();

/** The table in stems, as the index holds it. */
export const writeSynonyms = (): string[] =>
  LINES.trim()
    .split('\n')
    .map((line) => line.split(' <- ').map(stems).join('<'));

/** Reads such a table: for every stem or phrase of stems those that stand for the same. */
export function readSynonyms(lines: readonly string[]): Map<string, Set<string>> {
  const table = new Map<string, Set<string>>();
  for (const line of lines) {
    const [to = [], from = to] = line.split('<').map((side) => side.split(','));
    for (const each of from) {
      const others = table.get(each) ?? new Set();
      table.set(each, others);
      for (const other of to) if (other !== each) others.add(other);
    }
  }
  return table;
}
