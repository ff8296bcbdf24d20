// Somebody leads it, or nobody does.
WHERE EXISTS { (parent)<-[:LEADS]-() } = $hasLead
