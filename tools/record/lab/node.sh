#!/bin/sh
# Starts one node of a lab; run inside the lab's mount, network and process namespaces. Prints the node's process number.
# Usage: node.sh GROUP TREE MOUNTPOINT LAB-PROCESS NAME ADDRESS
set -eu
here=$(dirname "$0")
. "$here/hierarchies.sh"

remove_groups "$1/$5"
join_groups "$1/$5"
exec unshare --cgroup --net sh "$here/join.sh" "$@"
