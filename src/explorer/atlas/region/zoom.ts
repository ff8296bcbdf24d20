import { select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom'

/** A frame on the map. */
export interface Frame {
  x: number
  y: number
  width: number
  height: number
}

/** Moves and magnifies a drawing: by dragging, with two fingers, by the wheel together with Ctrl, and by its buttons. */
export class Zoom {
  private readonly behavior: ZoomBehavior<SVGSVGElement, unknown>

  constructor(
    private readonly drawing: SVGSVGElement,
    private readonly whole: Frame,
    moved: (transform: string, scale: number) => void,
  ) {
    this.behavior = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, 12])
      .translateExtent([
        [0, 0],
        [whole.width, whole.height],
      ])
      .extent([
        [0, 0],
        [whole.width, whole.height],
      ])
      .filter((event: Event) =>
        event.type === 'wheel'
          ? (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey
          : event.type !== 'dblclick' && !(event as MouseEvent).button,
      )
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => moved(transform.toString(), transform.k))
    select(drawing).call(this.behavior)
  }

  /** Makes it larger or smaller. */
  by(factor: number): void {
    this.behavior.scaleBy(select(this.drawing), factor)
  }

  /** Shows this frame as large as it fits. */
  to({ x, y, width, height }: Frame): void {
    const scale = Math.max(1, Math.min(6, this.whole.width / width, this.whole.height / height))
    const transform = zoomIdentity
      .translate(this.whole.width / 2, this.whole.height / 2)
      .scale(scale)
      .translate(-(x + width / 2), -(y + height / 2))
    select(this.drawing).call(this.behavior.transform, transform)
  }

  stop(): void {
    select(this.drawing).on('.zoom', null)
  }
}
