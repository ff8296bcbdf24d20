// The districts or zones that are compared.
RETURN {regions: $regions} AS value
