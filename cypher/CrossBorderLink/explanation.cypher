// One sentence of what links the two: the rule's, in the language asked for, with the names and counts of this link put in.
WITH parent.words AS words, CASE $language WHEN 'EN' THEN parent.en ELSE parent.zh END AS sentence,
  {from: parent.from.name, to: parent.to.name, subject: parent.subject.name} AS names
WITH reduce(text = sentence, key IN keys(words) | replace(text, '{' + key + '}', toString(words[key]))) AS sentence, names
RETURN reduce(text = sentence, key IN ['from', 'to', 'subject'] | replace(text, '{' + key + '}', coalesce(names[key], ''))) AS value
