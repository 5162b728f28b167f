#!/bin/sh
# Writes made-up readings: second, unicorn, metres since the last.
awk 'BEGIN {
  OFS = "\t"
  split("Bucephalus Rocinante Shadowfax", name, " ")
  seed = 11
  for (second = 0; second < 300; second++) {
    seed = (seed * 16807) % 2147483647
    print second, name[int(seed / 37) % 3 + 1], int(seed / 1009) % 50
  }
}'
