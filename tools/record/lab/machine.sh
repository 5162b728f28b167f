#!/bin/sh
# The first process of an emulated machine, in namespaces of its own: QEMU, the files of the guest, and a way into it.
# Usage: machine.sh ROOT TREE SCRIPTS, where ROOT has the packages of QEMU, of its kernel and of what the guest runs.
set -eu
root=$1
# /proc is still the machine's own, so this is the number under which the recorder finds this process.
number=$(cut -d ' ' -f 4 /proc/self/stat)
mount --make-rprivate /
mount --bind "$2" "$root/lab/tree"
mount --bind "$3" "$root/lab/scripts"
mount --bind /dev "$root/dev"
mount -t proc proc "$root/proc"
mount -t tmpfs run "$root/run"
mount -t tmpfs tmp "$root/tmp"
# A network that ends here: the guest reaches nothing, and only this process's namespace reaches the guest.
ip link set lo up
cd /

chroot "$root" /usr/libexec/virtiofsd --socket-path /run/files --shared-dir / --sandbox none --cache always \
  >"$root/run/files.log" 2>&1 &
until [ -S "$root/run/files" ]; do
  kill -0 $! 2>/dev/null || { cat "$root/run/files.log" >&2 && exit 1; }
  sleep 0.1
done
# The time stamp counter is measured wrongly where this machine is busy, so the guest's clock goes by another.
kernel='root=root rootfstype=virtiofs ro console=ttyS0 quiet panic=-1 mitigations=off no_timer_check'
kernel="$kernel tsc=unstable clocksource=hpet init=/bin/sh -- /lab/scripts/guest.sh"
chroot "$root" qemu-system-x86_64 \
  -accel tcg -cpu max,-cx16 -smp 2 -m 3G -machine q35,memory-backend=memory \
  -object memory-backend-memfd,id=memory,size=3G,share=on \
  -chardev socket,id=files,path=/run/files -device vhost-user-fs-pci,chardev=files,tag=root \
  -netdev user,id=net,restrict=on,hostfwd=tcp:127.0.0.1:22-:22 -device virtio-net-pci,netdev=net,romfile= \
  -nodefaults -display none -serial file:/run/console -no-reboot -kernel /vmlinuz \
  -append "$kernel" &
qemu=$!
until chroot "$root" ssh -F none -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o ConnectTimeout=5 \
  -M -S /run/guest -f -N root@127.0.0.1 2>/dev/null; do
  if ! kill -0 "$qemu" 2>/dev/null; then
    cat "$root/run/console" >&2
    exit 1
  fi
  sleep 1
done
echo "machine $number"
wait "$qemu"
