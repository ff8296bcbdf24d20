// Its value is given and not larger.
WHERE parent.value <= $valueAtMost
