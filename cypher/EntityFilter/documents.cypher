// Named by one of these documents.
WHERE any(place IN parent.evidence WHERE 'document:' + split(place, '#')[0] IN $documents)
