#!/bin/sh
# Makes the guest a machine on which the recorder finds all it needs, plays the session that the kernel's command line
# names, and switches the machine off.
export PATH=/usr/local/bin:/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=xterm LANG=C.UTF-8
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t cgroup2 cgroup2 /sys/fs/cgroup
for controller in $(cat /sys/fs/cgroup/cgroup.controllers); do
  echo "+$controller" >/sys/fs/cgroup/cgroup.subtree_control
done
mkdir -p /dev/pts /dev/shm /dev/mqueue
mount -t devpts devpts /dev/pts
mount -t tmpfs run /run
mount -t tmpfs tmp /tmp
modprobe -a overlay veth bridge br_netfilter vxlan ip_vs ip_vs_rr xt_ipvs
ip link set lo up
mkdir -p /project/.engine/tree /project/.engine/disk
mount --bind / /project/.engine/tree
cd /project
# The number of the device in its name depends on what else the machine has.
node tools/record/guest/play.ts "$session" >"$(echo /dev/vport*p1)"
busybox poweroff -f
