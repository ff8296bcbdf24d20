// What the texts place in the industry and in none of its segments.
RETURN {reason: 'NOT_STATED', on: parent.chain.industries, chain: parent.chain} AS value
