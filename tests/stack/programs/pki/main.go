// pki SPEC DIR: writes a certificate authority's certificates and keys (P-256) into DIR as PEM files.
package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/pem"
	"log"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"time"
)

type certificate struct {
	Name         string   `json:"name"`
	CommonName   string   `json:"commonName"`
	Organization []string `json:"organization"`
	Hosts        []string `json:"hosts"`     // serving certificate for these names and addresses
	Authority    string   `json:"authority"` // name of the signing entry; empty: signs itself and others
	Hours        float64  `json:"hours"`     // valid from now for; negative: expired that long ago
	KeyOnly      bool     `json:"keyOnly"`   // a key pair without certificate
}

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func write(dir, name, kind string, bytes []byte) {
	text := pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: bytes})
	if err := os.WriteFile(filepath.Join(dir, name), text, 0o600); err != nil {
		log.Fatal(err)
	}
}

func readAuthority(dir, name string) (*x509.Certificate, *ecdsa.PrivateKey) {
	certificatePem, _ := pem.Decode(must(os.ReadFile(filepath.Join(dir, name+".crt"))))
	keyPem, _ := pem.Decode(must(os.ReadFile(filepath.Join(dir, name+".key"))))
	return must(x509.ParseCertificate(certificatePem.Bytes)), must(x509.ParseECPrivateKey(keyPem.Bytes))
}

func issue(dir string, spec certificate) {
	key := must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader))
	write(dir, spec.Name+".key", "EC PRIVATE KEY", must(x509.MarshalECPrivateKey(key)))
	if spec.KeyOnly {
		write(dir, spec.Name+".pub", "PUBLIC KEY", must(x509.MarshalPKIXPublicKey(&key.PublicKey)))
		return
	}
	now := time.Now()
	validity := time.Duration(spec.Hours * float64(time.Hour))
	template := &x509.Certificate{
		SerialNumber: must(rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))),
		Subject:      pkix.Name{CommonName: spec.CommonName, Organization: spec.Organization},
		NotBefore:    now.Add(-time.Hour),
		NotAfter:     now.Add(validity),
		KeyUsage:     x509.KeyUsageDigitalSignature,
	}
	if validity < 0 {
		template.NotBefore = template.NotAfter.Add(-24 * time.Hour)
	}
	parent, signer := template, key
	if spec.Authority == "" {
		template.IsCA, template.BasicConstraintsValid = true, true
		template.KeyUsage |= x509.KeyUsageCertSign | x509.KeyUsageCRLSign
	} else {
		parent, signer = readAuthority(dir, spec.Authority)
		template.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}
	}
	for _, host := range spec.Hosts {
		template.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth}
		if ip := net.ParseIP(host); ip != nil {
			template.IPAddresses = append(template.IPAddresses, ip)
		} else {
			template.DNSNames = append(template.DNSNames, host)
		}
	}
	write(dir, spec.Name+".crt", "CERTIFICATE", must(x509.CreateCertificate(rand.Reader, template, parent, &key.PublicKey, signer)))
}

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: pki SPEC DIR")
	}
	var specs []certificate
	if err := json.Unmarshal(must(os.ReadFile(os.Args[1])), &specs); err != nil {
		log.Fatal(err)
	}
	for _, spec := range specs {
		issue(os.Args[2], spec)
	}
}
