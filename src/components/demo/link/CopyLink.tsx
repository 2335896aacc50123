import { useEffect, useState } from 'react';

interface CopyLinkProps {
  ready: boolean;
  /** Gives whether the link was copied. */
  copy(): Promise<boolean>;
}

/** Copies a link to the moment shown, and says so for two seconds. */
export function CopyLink({ ready, copy }: CopyLinkProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      className="demo-quiet"
      disabled={!ready}
      onClick={async () => setCopied(await copy())}
    >
      {copied ? '복사했어요' : '링크 복사'}
      <span className="visually-hidden" role="status">
        {copied ? '이 순간으로 오는 링크를 복사했어요' : ''}
      </span>
    </button>
  );
}
