CREATE TABLE logs (
  log_day, log_time, place, bytes, client, http_method,
  http_host, http_path, status, referrer, agent
);
.mode tabs
.import access.log logs

SELECT substr(
         agent,
         instr(agent, '(') + 1,
         instr(agent, ';') - instr(agent, '(') - 1
       ) AS os,
       count(*) AS requests
FROM logs
WHERE log_day BETWEEN '2014-07-05' AND '2014-08-05'
GROUP BY os
ORDER BY os;
