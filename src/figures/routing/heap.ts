/** A queue that gives back the entry with the least cost first (binary heap). */
export class Heap {
  private readonly costs: number[] = [];
  private readonly items: number[] = [];

  /** How many entries wait. */
  get size(): number {
    return this.items.length;
  }

  /** Adds an entry. */
  push(item: number, cost: number): void {
    let at = this.items.length;
    this.items.push(item);
    this.costs.push(cost);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.costs[parent]! <= cost) break;
      this.set(at, parent);
      at = parent;
    }
    this.items[at] = item;
    this.costs[at] = cost;
  }

  /** Takes out the entry with the least cost; there has to be one. */
  pop(): { item: number; cost: number } {
    const top = { item: this.items[0]!, cost: this.costs[0]! };
    const item = this.items.pop()!;
    const cost = this.costs.pop()!;
    const size = this.items.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && this.costs[child + 1]! < this.costs[child]!) child++;
      if (this.costs[child]! >= cost) break;
      this.set(at, child);
      at = child;
    }
    this.items[at] = item;
    this.costs[at] = cost;
    return top;
  }

  private set(to: number, from: number): void {
    this.items[to] = this.items[from]!;
    this.costs[to] = this.costs[from]!;
  }
}
