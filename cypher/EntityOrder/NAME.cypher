// By name, in pinyin.
RETURN parent.pinyin[0] AS value
