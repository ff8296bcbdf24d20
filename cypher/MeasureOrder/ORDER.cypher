// By its place in the text.
RETURN coalesce(parent.order, 9999) AS value
