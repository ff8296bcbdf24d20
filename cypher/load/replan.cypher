// Samples the indexes and forgets every plan: one that was made while they were empty would go on scanning them.
CALL db.prepareForReplanning(300)
