#!/bin/busybox sh
# The first program of the guest: hands over to the disk, with the project beside it.
/bin/busybox mkdir /disk
/bin/busybox mount -t devtmpfs dev /dev
/bin/busybox insmod /virtio_blk.ko
/bin/busybox mount -t ext4 /dev/vda /disk
/bin/busybox mount --move /dev /disk/dev
/bin/busybox mount -t tmpfs -o mode=755 project /disk/project
/bin/busybox cp -a /project/. /disk/project
exec /bin/busybox switch_root /disk /bin/sh /project/tools/record/guest/start.sh
