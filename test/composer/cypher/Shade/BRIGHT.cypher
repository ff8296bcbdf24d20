// Red is bright.
WITH parent WHERE parent.colour = 'red'
RETURN parent.colour + ' is bright' AS value
