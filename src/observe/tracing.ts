import type { IncomingHttpHeaders } from 'node:http'
import type { Observed } from './request'

/** Sends what was observed of a request to an OpenTelemetry collector. */
export interface Tracing {
  /** `headers` may name the trace that the request belongs to. */
  record(observed: Observed, request: { method: string; headers: IncomingHttpHeaders }, status: number, begun: number): void
  /** Sends what is left. */
  stop(): Promise<void>
}

/**
 * Spans to the collector at `endpoint` (OTLP over HTTP): one for each request, below it one for each statement. The libraries are loaded only
 * here, so that a server without a collector does not carry them.
 */
export async function createTracing(endpoint: string): Promise<Tracing> {
  const { ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, trace } = await import('@opentelemetry/api')
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  const { resourceFromAttributes } = await import('@opentelemetry/resources')
  const { BasicTracerProvider, BatchSpanProcessor } = await import('@opentelemetry/sdk-trace-base')
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'chain-atlas' }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  })
  const tracer = provider.getTracer('chain-atlas')
  const parentOf = ({ traceparent }: IncomingHttpHeaders) => {
    const [, traceId, spanId] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-01$/.exec(String(traceparent)) ?? []
    if (!traceId || !spanId) return ROOT_CONTEXT
    return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true })
  }
  return {
    record({ id, route, tally }, { method, headers }, status, begun) {
      const attributes = {
        'http.request.method': method,
        'http.route': route,
        'http.response.status_code': status,
        'chain_atlas.request_id': id,
        ...(tally && { 'chain_atlas.cost': tally.cost, 'chain_atlas.statements': tally.statements.length }),
        ...(tally?.operation && { 'graphql.operation.name': tally.operation }),
      }
      const span = tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, startTime: begun, attributes }, parentOf(headers))
      const below = trace.setSpan(ROOT_CONTEXT, span)
      for (const [from, to] of tally?.statements ?? [])
        tracer.startSpan('statement', { kind: SpanKind.CLIENT, startTime: from, attributes: { 'db.system.name': 'neo4j' } }, below).end(to)
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    },
    stop: () => provider.shutdown(),
  }
}
