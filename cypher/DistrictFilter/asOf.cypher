// Existed on that day.
WHERE (parent.validFrom IS NULL OR parent.validFrom <= $asOf) AND (parent.validTo IS NULL OR parent.validTo > $asOf)
