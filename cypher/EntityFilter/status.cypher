// Said to be so.
WHERE parent.status IN $status
