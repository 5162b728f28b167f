#!/bin/sh
# Joins a node to its lab: a cable to the bridge, and control groups of its own.
set -eu
here=$(dirname "$0")
. "$here/hierarchies.sh"
group=$1/$5 lab=$4 name=$5 address=$6

ip link set lo up
ip link add eth0 type veth peer name "$name" netns 1
ip addr add "$address/24" dev eth0
ip link set eth0 up
nsenter --target "$lab" --net ip link set "$name" master lab up

# In version 2 a group that holds processes cannot hand controllers on to its children,
# so the node's own processes move one level down.
for hierarchy in $(hierarchies); do
  controllers=$(cat "$hierarchy/$group/cgroup.controllers" 2>/dev/null || true)
  [ -n "$controllers" ] || continue
  mkdir "$hierarchy/$group/init"
  echo 0 >"$hierarchy/$group/init/cgroup.procs"
  for controller in $controllers; do
    echo "+$controller" >"$hierarchy/$group/cgroup.subtree_control" || true
  done
done
exec unshare --mount --uts --ipc --pid --fork --kill-child sh "$here/inside.sh" "$@"
