// Its investment is stated and not smaller.
WHERE parent.investment >= $investmentAtLeast
