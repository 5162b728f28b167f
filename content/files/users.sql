CREATE TEMPORARY TABLE users (
  userid   INTEGER NOT NULL,
  username VARCHAR(8),
  city     VARCHAR(30),
  state    CHAR(2),
  likejazz BOOLEAN
);
\copy users FROM 'users.txt' WITH (DELIMITER '|', NULL '')

SELECT state, count(*) AS jazz_listeners
FROM users
WHERE likejazz
GROUP BY state
ORDER BY jazz_listeners DESC, state
LIMIT 5;
