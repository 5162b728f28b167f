#!/bin/sh
# Keeps a lab alive for as long as the recorder holds this script's standard input open, and removes every trace of it afterwards.
# The recorder may be interrupted or killed: either way the input ends. Should the guard itself be killed, the kernel
# kills `unshare` (setpriv), which kills the lab's first process (--kill-child) and with it everything inside.
# Usage: guard.sh NAME SCRIPT ARGUMENT..., where the script is the lab's first process.
set -eu
here=$(dirname "$0")
. "$here/hierarchies.sh"
name=$1
shift

(
  join_groups "$name"
  share_controllers "$name"
  exec setpriv --pdeathsig KILL unshare --mount --net --uts --ipc --pid --fork --kill-child sh "$@"
) &
lab=$!
# Only the lab still holds the output, so that it ends with the lab.
exec >&-

cat >/dev/null || true
kill -KILL "$lab" 2>/dev/null || true
wait "$lab" 2>/dev/null || true
remove_groups "$name"
