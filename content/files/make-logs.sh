#!/bin/sh
# Writes 1,000 made-up log lines: date, time, place, bytes,
# client, method, host, path, status, referrer, agent.
awk 'BEGIN {
  OFS = "\t"
  split("Windows MacOS Linux Android iOS", os, " ")
  split("Chrome Firefox Opera Safari", browser, " ")
  seed = 7
  for (line = 1; line <= 1000; line++) {
    seed = (seed * 16807) % 2147483647
    day = int(seed / 13) % 41  # 1 July to 10 August 2014
    date = sprintf("2014-%02d-%02d", 7 + (day > 30), day % 31 + 1)
    system_name = os[int(seed / 101) % 5 + 1]
    browser_name = browser[int(seed / 499) % 4 + 1]
    agent = "Mozilla/5.0%20(" system_name ";%20U)%20" browser_name
    print date, "15:00:00", "LHR3", 4260, "10.0.0.15", "GET",
      "example.org", "/page-" line % 9, 200, "-", agent
  }
}'
