// Blue is dark, and red by night.
WITH parent WHERE parent.colour IN ['blue', 'red']
RETURN parent.colour + ' is dark' AS value
