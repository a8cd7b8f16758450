-- When the first of the failures in a row was.
ALTER TABLE webhook_subscriptions ADD COLUMN failing_since INTEGER;
