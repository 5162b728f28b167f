#!/bin/sh
# Writes 2,000 made-up users: number, name, city, state,
# whether they like jazz (t, f, or nothing for unknown).
awk 'BEGIN {
  OFS = "|"
  split("Albany Austin Boston Denver Juneau Olympia Salem Tampa",
    city, " ")
  split("NY TX MA CO AK WA OR FL", state, " ")
  split("t f", likes, " ")
  seed = 11
  for (id = 1; id <= 2000; id++) {
    seed = (seed * 16807) % 2147483647
    place = int(seed / 97) % 8 + 1
    jazz = likes[int(seed / 1009) % 3 + 1]
    print id, sprintf("u%07d", id), city[place], state[place], jazz
  }
}'
