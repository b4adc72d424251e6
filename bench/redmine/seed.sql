-- Fifty thousand issues of five years in ten projects, 300 people; one in twenty is open, as in `bench work`.
-- After db:migrate and redmine:load_default_data, on an empty Redmine.
BEGIN;
UPDATE users SET must_change_passwd = false, passwd_changed_on = now(), language = 'vi' WHERE login = 'admin';

INSERT INTO users (login, firstname, lastname, status, type, language, mail_notification, created_on, updated_on)
SELECT 'nguoi' || i, 'Người', i::text, 1, 'User', 'vi', 'none', now(), now() FROM generate_series(1, 300) i;

INSERT INTO projects (name, identifier, is_public, status, lft, rgt, created_on, updated_on)
SELECT 'Đơn vị ' || i, 'don-vi-' || i, true, 1, 2 * i - 1, 2 * i, now(), now() FROM generate_series(1, 10) i;
INSERT INTO enabled_modules (project_id, name) SELECT id, 'issue_tracking' FROM projects;
INSERT INTO projects_trackers (project_id, tracker_id) SELECT project.id, tracker.id FROM projects project, trackers tracker;

INSERT INTO members (user_id, project_id, created_on)
SELECT person.id, project.id, now()
FROM users person JOIN projects project ON substr(person.login, 6)::int % 10 + 1 = substr(project.identifier, 8)::int
WHERE person.login LIKE 'nguoi%';
INSERT INTO member_roles (member_id, role_id)
SELECT member.id, (SELECT id FROM roles WHERE builtin = 0 ORDER BY position LIMIT 1) FROM members member;

WITH people AS (SELECT id, substr(login, 6)::int AS place FROM users WHERE login LIKE 'nguoi%'),
     places AS (SELECT id, substr(identifier, 8)::int AS place FROM projects)
INSERT INTO issues (tracker_id, project_id, subject, description, status_id, priority_id, author_id, assigned_to_id,
    start_date, due_date, created_on, updated_on, closed_on, done_ratio)
SELECT
    (SELECT id FROM trackers ORDER BY position OFFSET i % 3 LIMIT 1),
    places.id,
    'Trồng cây ' || i || ' ở tổ dân phố ' || i % 40,
    '',
    (SELECT id FROM issue_statuses WHERE is_closed = (i % 20 <> 0)
        ORDER BY position OFFSET CASE WHEN i % 20 = 0 THEN i / 20 % 4 ELSE 0 END LIMIT 1),
    (SELECT id FROM enumerations WHERE type = 'IssuePriority' ORDER BY position OFFSET i / 20 % 5 LIMIT 1),
    (SELECT id FROM users WHERE login = 'admin'),
    people.id,
    given, given + 30,
    given, given + 20, CASE WHEN i % 20 <> 0 THEN given + 20 END,
    CASE WHEN i % 20 <> 0 THEN 100 ELSE 0 END
FROM (SELECT i, date '2026-01-05' + i * 1800 / 50000 AS given FROM generate_series(0, 49999) i) each
    JOIN places ON places.place = i % 10 + 1
    LEFT JOIN people ON i % 3 <> 0 AND people.place = i % 300 + 1
ORDER BY i;
UPDATE issues SET root_id = id, lft = 1, rgt = 2;
COMMIT;
VACUUM ANALYZE;
