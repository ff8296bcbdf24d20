// Its value is given and not smaller.
WHERE parent.value >= $valueAtLeast
