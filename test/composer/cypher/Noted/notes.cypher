// What is noted on a node or on a map, in the property `said`.
UNWIND coalesce(parent.said, []) AS text
RETURN {text: text} AS value
