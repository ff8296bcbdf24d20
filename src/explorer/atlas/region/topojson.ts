import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { base } from '../address'
import { project } from './model'

/** The shapes of districts from an operator's own TopoJSON, by code and by name; none where the server has no such file. */
export async function ownShapes(): Promise<Map<string, string> | null> {
  const response = await fetch(new URL('districts.topojson', base)).catch(() => null)
  if (response?.status !== 200) return null
  const topology = (await response.json()) as Topology
  const shapes = new Map<string, string>()
  for (const object of Object.values(topology.objects)) {
    for (const { id, properties, geometry } of feature(topology, object as GeometryCollection<Record<string, unknown>>).features) {
      const path =
        geometry?.type === 'Polygon'
          ? pathOf([geometry.coordinates])
          : geometry?.type === 'MultiPolygon'
            ? pathOf(geometry.coordinates)
            : ''
      for (const key of [id, properties?.adcode, properties?.code, properties?.name]) if (path && key) shapes.set(String(key), path)
    }
  }
  return shapes
}

const pathOf = (polygons: number[][][][]): string =>
  polygons
    .flat()
    .map(ring => `M${ring.map(([longitude, latitude]) => project(longitude!, latitude!).map(Math.round).join()).join('L')}Z`)
    .join('')
