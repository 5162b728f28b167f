#!/bin/sh
# The first program of the emulated machine: what a lab asks of its kernel, and a server through which the recorder comes in.
set -eu
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t cgroup2 cgroup2 /sys/fs/cgroup
mount -t devtmpfs dev /dev
exec >/dev/ttyS0 2>&1
mkdir -p /dev/pts /dev/shm
mount -t devpts -o ptmxmode=666,mode=620,gid=5 devpts /dev/pts
for folder in /run /tmp /dev/shm; do mount -t tmpfs tmpfs "$folder"; done

# The rest is loaded by the kernel itself when a program asks for it.
modprobe -a virtio_net overlay bridge br_netfilter ip_vs
hostname guest
ip link set lo up
ip addr add 10.0.2.15/24 dev eth0
ip link set eth0 up

# Large programs start much faster from memory than page by page from the disk of the machine outside; the engine gives
# containerd 15 seconds.
(cd /lab/tree/usr && cat sbin/dockerd sbin/runc bin/containerd bin/containerd-shim-runc-v2 bin/docker bin/docker-*) >/dev/null

# New network namespaces take this from the first one, and Swarm's mesh works only where they forward.
echo 1 >/proc/sys/net/ipv4/ip_forward

mkdir /run/sshd
ssh-keygen -q -t ed25519 -N '' -f /run/key
exec tini -- /usr/sbin/sshd -D -e -f /etc/ssh/guest -h /run/key
