#!/bin/sh
# One line per minute and unicorn, as soon as the minute is over.
awk -F '\t' '
  function close_window(   name) {
    for (name in metres)
      print minute "\t" name "\t" metres[name]
    split("", metres)
  }
  BEGIN { minute = 0 }
  int($1 / 60) != minute {
    close_window(); minute = int($1 / 60)
  }
  { metres[$2] += $3 }
  END { close_window() }'
