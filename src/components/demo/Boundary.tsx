import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  /** Id of the demo, which is the id of its element. */
  id: string;
  children: ReactNode;
}

interface BoundaryState {
  failed: boolean;
  /** How often the demo was made anew. */
  again: number;
}

/** Keeps what a demo last showed when it breaks down, says so, and makes it anew when the reader wants it. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false, again: 0 };
  private picture = '';

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { failed: true };
  }

  /** The picture is taken while it still stands there: React removes it after this render. */
  private takePicture(): string {
    this.picture ||= document.getElementById(this.props.id)?.outerHTML ?? '';
    return this.picture;
  }

  private retry = () => {
    // What the address leads to may be what it breaks down at.
    if (this.state.again > 0) history.replaceState(history.state, '', location.pathname + location.hash);
    this.picture = '';
    this.setState(({ again }) => ({ failed: false, again: again + 1 }));
  };

  override render() {
    if (!this.state.failed) return <Keyed key={this.state.again}>{this.props.children}</Keyed>;
    return (
      <>
        <p className="demo-notice" role="alert">
          데모가 멈췄어요. 마지막으로 보이던 모습은 그대로 두었어요.
          <button type="button" className="demo-button" onClick={this.retry}>
            다시 불러오기
          </button>
        </p>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: what the page itself showed a moment ago */}
        <div inert dangerouslySetInnerHTML={{ __html: this.takePicture() }} />
      </>
    );
  }
}

function Keyed({ children }: { children: ReactNode }) {
  return children;
}
