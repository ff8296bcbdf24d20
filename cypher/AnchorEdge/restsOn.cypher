// The strongest part of the score that counts.
RETURN ['ROLE', 'NAMED_PROJECT', 'PROGRAMME', 'NAMED'][[i IN range(0, 3) WHERE parent.parts[i] > 0][0]] AS value
