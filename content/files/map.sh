#!/bin/sh
# map: one log line in, the pair (system, 1) out, if the day fits
awk -F '\t' '$1 >= "2014-07-05" && $1 <= "2014-08-05" {
  sub(/^[^(]*\(/, "", $11)
  sub(/;.*/, "", $11)
  print $11 "\t" 1
}'
