//go:build !linux

package main

import "errors"

func inNamespace[T any](path string, open func() (T, error)) (T, error) {
	if path != "" {
		var none T
		return none, errors.New("network namespaces exist on Linux only")
	}
	return open()
}
