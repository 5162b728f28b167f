CREATE EXTERNAL TABLE IF NOT EXISTS logs (
  log_day STRING, log_time STRING, place STRING, bytes INT,
  client STRING, http_method STRING, http_host STRING,
  http_path STRING, status INT, referrer STRING, agent STRING
)
ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
LOCATION '${INPUT}';

INSERT OVERWRITE DIRECTORY '${OUTPUT}'
ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
SELECT regexp_extract(agent, '\\(([^;]+);', 1) AS os,
       count(*) AS requests
FROM logs
WHERE log_day BETWEEN '2014-07-05' AND '2014-08-05'
GROUP BY regexp_extract(agent, '\\(([^;]+);', 1);
