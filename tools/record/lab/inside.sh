#!/bin/sh
# Turns fresh namespaces into a machine: own files (a writable layer over the unpacked packages), devices, Docker engine.
set -eu
tree=$2 disk=$3/$5 name=$5 address=$6
number=$(cut -d ' ' -f 4 /proc/self/stat)
mount --make-rprivate /

hostname "$name"
mkdir -p "$disk/changes" "$disk/work" "$disk/root" "$disk/docker"
mount -t overlay overlay -o "lowerdir=$tree,upperdir=$disk/changes,workdir=$disk/work" "$disk/root"
groups=$(awk '($3 == "cgroup" || $3 == "cgroup2") && !seen[$3, $4]++ { print $2, $3, $4 }' /proc/mounts)
cd "$disk/root"
mount -t proc proc proc
mount -t sysfs sysfs sys

if echo "$groups" | grep -q '^/sys/fs/cgroup cgroup2'; then
  mount -t cgroup2 cgroup2 sys/fs/cgroup
else
  mount -t tmpfs -o mode=755 cgroup sys/fs/cgroup
  echo "$groups" | while read -r path kind options; do
    mkdir -p ".$path"
    mount -t "$kind" -o "$(echo "$options" | sed 's/rw\|relatime\|no[a-z]*//g; s/,,*/,/g; s/^,//; s/,$//')" cgroup ".$path"
  done
fi

mount -t tmpfs -o mode=755 dev dev
mkdir dev/pts dev/shm dev/mqueue
mount -t devpts -o newinstance,ptmxmode=666,mode=620,gid=5 devpts dev/pts
mount -t tmpfs shm dev/shm
mount -t mqueue mqueue dev/mqueue
for device in null:3 zero:5 full:7 random:8 urandom:9; do mknod -m 666 "dev/${device%:*}" c 1 "${device#*:}"; done
mknod -m 666 dev/tty c 5 0
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
ln -s fd/0 dev/stdin
ln -s fd/1 dev/stdout
ln -s fd/2 dev/stderr

mount -t tmpfs -o mode=755 run run
mount -t tmpfs -o mode=1777 tmp tmp
mkdir -p var/lib/docker mnt
mount --bind "$disk/docker" var/lib/docker
printf '127.0.0.1 localhost\n192.168.65.1 registry\n%s %s\n' "$address" "$name" >etc/hosts

pivot_root . mnt
cd /
umount -l /mnt
# Only now: whoever enters while the files change may get a program of one machine and its libraries of the other.
echo "node $number"
exec tini -s -- start-machine >/dev/null 2>&1
