/** A small step of a context switch: `enter` and `return` are into the kernel and back, the others what the kernel does there. */
export type SwitchKind = 'enter' | 'save' | 'choose' | 'address-space' | 'restore' | 'return';
