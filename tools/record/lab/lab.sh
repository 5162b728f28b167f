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

mkdir -p "$2/dev"
mount --bind /dev "$1/dev"
REGISTRY_AUTH= chroot "$1" docker-registry serve /etc/docker/registry/lab.yml >"$2/registry.log" 2>&1 &

# /proc is still the machine's own, so this is the number under which the recorder finds this process.
echo "lab $(cut -d ' ' -f 4 /proc/self/stat)"
wait
