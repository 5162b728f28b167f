#!/bin/sh
# The first process of a lab: a bridge that joins the nodes, a memory disk for what they write, and a registry.
# Usage: lab.sh TREE MOUNTPOINT
set -eu
mount --make-rprivate /
mount -t tmpfs -o mode=755 lab "$2"

ip link set lo up
ip link add lab type bridge
ip addr add 192.168.65.1/24 dev lab
ip link set lab up

# What a session pushes stays on the lab's own disk.
store=$1/var/lib/docker-registry
mkdir "$2/pushed" "$2/work"
mount -t overlay overlay -o "lowerdir=$store,upperdir=$2/pushed,workdir=$2/work" "$store"
mount --bind /dev "$1/dev"
chroot "$1" docker-registry serve /etc/docker/registry/lab.yml >"$2/registry.log" 2>&1 &
# An engine that found no registry would ask Docker Hub.
until chroot "$1" bash -c ': >/dev/tcp/192.168.65.1/5000' 2>/dev/null; do
  kill -0 $! 2>/dev/null || { cat "$2/registry.log" >&2 && exit 1; }
  sleep 0.1
done

# /proc is still the machine's own, so this is the number under which the recorder finds this process.
echo "lab $(cut -d ' ' -f 4 /proc/self/stat)"
wait
