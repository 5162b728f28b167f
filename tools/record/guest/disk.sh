#!/bin/sh
# Makes the disk of a guest: the files of a node, the kernel's modules with what loads them, and Node. Run in mounts of its own.
# Usage: disk.sh TREE EMULATOR NODE IMAGE KERNEL
set -eu
tree=$1 emulator=$2 node=$3 image=$4 kernel=$5
mount --make-rprivate /
chroot "$emulator" depmod "$kernel"
mount -t tmpfs extra /mnt
mkdir -p /mnt/extra/usr/local/bin /mnt/extra/project /mnt/disk
cp "$node" /mnt/extra/usr/local/bin/node
mount -t overlay overlay -o "lowerdir=/mnt/extra:$tree:$emulator" /mnt/disk
mke2fs -q -t ext4 -d /mnt/disk "$image" 3G
