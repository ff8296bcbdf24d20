// A department is named for its measure, or none is.
WHERE EXISTS { (parent)-[:TARGET_OF]->(:Measure)<-[:LEADS|PARTICIPATES_IN]-(:Department) } = $hasDepartment
