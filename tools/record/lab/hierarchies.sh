# Where this machine's control groups are mounted: one line per hierarchy (cgroup v1 has many, v2 has one), also where it
# is mounted a second time, as for a chroot.
hierarchies() {
  awk '($3 == "cgroup" || $3 == "cgroup2") && !seen[$3, $4]++ { print $2 }' /proc/mounts
}

# Moves the calling shell into the group $1 of every hierarchy, making the group where it is missing.
join_groups() {
  for hierarchy in $(hierarchies); do
    hand_on "$hierarchy"
    group=$hierarchy/$1
    mkdir -p "$group"
    # In a version 1 cpuset nothing may run until it has been given processors and memory.
    for resource in cpuset.cpus cpuset.mems; do
      [ ! -e "$group/cgroup.clone_children" ] || [ ! -e "$group/$resource" ] || cat "$group/../$resource" >"$group/$resource"
    done
    echo 0 >"$group/cgroup.procs"
  done
}

# Hands the controllers of a group on to the groups below it: a group of version 2 has those that its parent hands on.
hand_on() {
  for controller in $(cat "$1/cgroup.controllers" 2>/dev/null || true); do
    echo "+$controller" 2>/dev/null >"$1/cgroup.subtree_control" || true
  done
}

# Hands the controllers of the group $1, in which the calling shell is, on to the groups below it. Only version 2 asks for
# that, and there a group that hands on holds no processes itself: the shell and what it starts move one level down.
share_controllers() {
  for hierarchy in $(hierarchies); do
    [ -n "$(cat "$hierarchy/$1/cgroup.controllers" 2>/dev/null)" ] || continue
    mkdir "$hierarchy/$1/init"
    echo 0 >"$hierarchy/$1/init/cgroup.procs"
    hand_on "$hierarchy/$1"
  done
}

# Removes the group $1 and the groups below it; waits up to 20 seconds for processes that are still dying.
remove_groups() {
  for attempt in $(seq 100); do
    left=
    for hierarchy in $(hierarchies); do
      [ ! -d "$hierarchy/$1" ] || find "$hierarchy/$1" -depth -type d -exec rmdir {} + 2>/dev/null || left=1
    done
    [ -n "$left" ] || return 0
    sleep 0.2
  done
  return 1
}
