// The columns on the page, from the left.
UNWIND parent.nodes AS n
WITH DISTINCT parent.kind AS kind, parent.last AS last, n.layer AS layer
WITH layer, CASE WHEN kind = 'STAGED' AND layer > 0 THEN ['UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM', 'SUPPORTING'][layer - 1] END AS stage, CASE
  WHEN layer = 0 THEN ['产业', 'Industries']
  WHEN layer > last THEN ['区县', 'Districts']
  WHEN kind = 'STAGED' THEN [['上游', 'Upstream'], ['中游', 'Midstream'], ['下游', 'Downstream'], ['配套', 'Supporting'], ['上下游未载明', 'Stage not stated']][layer - 1]
  WHEN kind = 'PARALLEL' THEN ['环节', 'Segments side by side']
  WHEN layer = last THEN ['次序未载明', 'Order not stated']
  ELSE ['第' + toString(layer) + '环', 'Step ' + toString(layer)]
END AS titles
RETURN {index: layer, stage: stage, title: titles[0], titleEn: titles[1]} AS value ORDER BY layer
