"""Three questions to Chain Atlas, answered as tables. Usage: python questions.py URL"""

import sys

import pandas
import requests


def ask(url, query, **variables):
    """Asks the API; raises with the server's own words where it refuses."""
    answer = requests.post(url, json={"query": query, "variables": variables}, timeout=30).json()
    if answer.get("errors"):
        raise RuntimeError("; ".join(error["message"] for error in answer["errors"]))
    return answer["data"]


def anchors(url, industry, regions):
    """The firms that anchor an industry, with place, role and paragraphs."""
    query = """query($industry: Ref!, $regions: [Ref!]) {
      anchors(industry: $industry, regions: $regions) { edges { role reason evidence { id } node { name district { name } } } }
    }"""
    edges = ask(url, query, industry=industry, regions=regions)["anchors"]["edges"]
    return pandas.DataFrame(
        {
            "firm": edge["node"]["name"],
            "district": (edge["node"]["district"] or {}).get("name"),
            "role": edge["role"] or edge["reason"],
            "evidence": ", ".join(source["id"] for source in edge["evidence"]),
        }
        for edge in edges
    )


def leads(url, department):
    """What a department leads."""
    query = "query($department: Ref!) { responsibilities(department: $department, role: LEADS) { nodes { heading } } }"
    return pandas.DataFrame(ask(url, query, department=department)["responsibilities"]["nodes"])


def targets(url, districts):
    """Every figure promised for these districts, all pages of it."""
    query = """query($districts: [Ref!], $after: String) {
      targets(filter: {districts: $districts, kind: GOAL}, first: 100, after: $after) {
        nodes { indicator comparator value valueState unit year } pageInfo { hasNextPage endCursor }
      }
    }"""
    rows, after = [], None
    while True:
        page = ask(url, query, districts=districts, after=after)["targets"]
        rows += page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return pandas.DataFrame(rows)
        after = page["pageInfo"]["endCursor"]


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__)
    print(anchors(sys.argv[1], "电子信息", ["重庆市", "四川省"]).to_string())
    print(leads(sys.argv[1], "荣昌区发展和改革委员会").to_string())
    print(targets(sys.argv[1], ["荣昌区"]).head(10).to_string())
