// Its investment is stated and not larger.
WHERE parent.investment <= $investmentAtMost
