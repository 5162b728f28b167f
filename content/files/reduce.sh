#!/bin/sh
# reduce: pairs sorted by key in, one sum per key out
awk -F '\t' '
  $1 != key { if (NR > 1) print key "\t" sum; key = $1; sum = 0 }
  { sum += $2 }
  END { if (NR > 0) print key "\t" sum }'
