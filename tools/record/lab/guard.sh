#!/bin/sh
# Keeps a lab alive for as long as the recorder holds this script's standard input open, and removes every trace of it afterwards.
# The recorder may be interrupted or killed: either way the input ends. Should the guard itself be killed, the kernel
# kills `unshare` (setpriv), which kills the lab's first process (--kill-child) and with it everything inside.
# Usage: guard.sh NAME TREE MOUNTPOINT
set -eu
here=$(dirname "$0")
. "$here/hierarchies.sh"

(
  join_groups "$1"
  share_controllers "$1"
  exec setpriv --pdeathsig KILL unshare --mount --net --uts --ipc --pid --fork --kill-child \
    sh "$here/lab.sh" "$2" "$3"
) &
lab=$!
# Only the lab still holds the output, so that it ends with the lab.
exec >&-

cat >/dev/null || true
kill -KILL "$lab" 2>/dev/null || true
wait "$lab" 2>/dev/null || true
remove_groups "$1"
