#!/bin/sh
# Joins a node to its lab: a cable to the bridge, and control groups of its own.
set -eu
here=$(dirname "$0")
. "$here/hierarchies.sh"
group=$1/$5 lab=$4 name=$5 address=$6

ip link set lo up
ip link add eth0 type veth peer name "$name" netns "/proc/$lab/ns/net"
ip addr add "$address/24" dev eth0
ip link set eth0 up
nsenter --target "$lab" --net ip link set "$name" master lab up

share_controllers "$group"
exec unshare --mount --uts --ipc --pid --fork --kill-child sh "$here/inside.sh" "$@"
